package org.mattstock.io.kolada;

/** Takes what pages are cut into. */
interface PageTaker {
    /** A row of data; the object is used again for the next one. */
    void row(DataRow row);

    /** What describes an indicator, a unit or a group. */
    void item(Item item);

    /** A page ends. */
    void end(Envelope envelope);
}
