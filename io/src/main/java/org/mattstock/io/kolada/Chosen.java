package org.mattstock.io.kolada;

import java.util.List;
import java.util.Map;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;

/**
 * The units that a query is about.
 *
 * @param units by id
 * @param groupings the groups that it names, each as a grouping of one
 */
record Chosen(Map<String, Unit> units, List<Grouping> groupings) {}
