package org.mattstock.definition;

/** A node of an index tree: a {@link Leaf} that uses one indicator, or a {@link Branch} that aggregates its parts (delindex). */
public sealed interface Node permits Leaf, Branch {
    /** The node's id, unique in its tree. */
    String id();

    /** The title for readers. */
    String title();
}
