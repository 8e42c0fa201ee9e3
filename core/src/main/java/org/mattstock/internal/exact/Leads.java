package org.mattstock.internal.exact;

import java.util.Map;

/**
 * How far one unit would lead another if one part had all the weight of a branch, and all other weights were in the middle.
 *
 * @param byPart by id of a part, of those that both have and that can have weight
 * @param lacking of a part that both lack, where it keeps its weight and counts as nothing; NaN where its weight is left out
 */
public record Leads(Map<String, Double> byPart, double lacking) {}
