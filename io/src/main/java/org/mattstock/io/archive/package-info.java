/**
 * The container that keeps things without loss, and panels in it.
 *
 * <h2>The container</h2>
 *
 * <p>A zip file, or a folder with the same files. First {@code manifest.txt}, then the entries in order of name. The manifest is
 * text in UTF-8, each line ends in a line feed:
 *
 * <pre>{@code
 * mattstock-archive 1
 * kind KIND
 * fact KEY TEXT                 for each statement, in order of key
 * entry SIZE SHA256 NAME        for each entry, in order of name
 * sum SHA256                    of all bytes before this line
 * }</pre>
 *
 * <p>In texts, here and in the entries of panels, a control character, a backslash or half a surrogate pair stands as a backslash,
 * {@code u} and four digits of hexadecimal. The zip file stores (method 0), with version 10 made and needed, no flags, time 0 and
 * date {@code 0x21}, no additional fields, attributes or comments.
 *
 * <h2>A panel</h2>
 *
 * <p>Statements: {@code panel.format} is 1; {@code panel.digest} is what {@link org.mattstock.data.Panel#digest} answered when it
 * was written; {@code panel.source}, {@code panel.as-of} (a day or nothing) and {@code panel.attribution} are its provenance.
 * Entries with lines of fields, in UTF-8, tabs between fields and a line feed after each line:
 *
 * <ul>
 *   <li>{@code panel/units.tsv}: id, name, kind; in the panel's order;
 *   <li>{@code panel/indicators.tsv}: id, name, unit of measure, measurement ({@code annual}, {@code event}, {@code carried}, {@code
 *       mean-of-years 3}), day of publication or nothing, version of the definition, description, lowest and highest possible value
 *       or nothing, as decimal numbers with all digits;
 *   <li>{@code panel/years.tsv}: a year;
 *   <li>{@code panel/groupings.tsv}: the grouping's id and name, a group's id and name, the ids of its units, however many; a
 *       grouping without groups has the first two fields only;
 *   <li>{@code panel/breaks.tsv}: indicator, first year of the new definition, what changed;
 *   <li>{@code panel/states.tsv}: what cells are beside their number, counted from 0: {@code value}, {@code missing} or {@code
 *       absent}; the missing reason ({@link org.mattstock.data.MissingReason}); the status text; the flags ({@link
 *       org.mattstock.data.Cell.Flag}), a space between; the publisher's own letters;
 *   <li>{@code panel/corrections.tsv}: indicator, breakdown, unit, year, reason, day, and twice six fields, before and after: the
 *       value as a decimal number with all digits, or nothing, and the five fields of a state;
 *   <li>{@code panel/columns.tsv}: indicator, breakdown, years with a space between, decimals, number of runs.
 * </ul>
 *
 * <p>The cells stand in {@code panel/values-000001.bin} and on, column after column in the order of {@code panel/columns.tsv}, all of
 * a column in one of them. All numbers are big-endian. A column is
 *
 * <ol>
 *   <li>a number for each year and in it for each unit: where decimals are 0 to 15, a signed whole number of 4 bytes, which divided by
 *       10 to the power of decimals (both as doubles) gives the value to the bit; where they are -1, the 8 bytes of an IEEE 754 double.
 *       A cell without a value has 0.
 *   <li>its runs, neighboring cells that are alike and more or less than a value, ascending: each three whole numbers of 4 bytes, the
 *       first cell, how many, and the number of their state. Cells in no run are values without flags.
 * </ol>
 *
 * <p>A writer takes the fewest decimals that do, numbers states in the order in which cells need them, and begins another file of
 * values after the column with which one has reached 1 MiB: so equal panels have equal bytes. Read in Python:
 *
 * <pre>{@code
 * import hashlib, re, struct, zipfile
 *
 * kept = zipfile.ZipFile('panel.zip')
 * manifest = kept.read('manifest.txt')
 * body, last = manifest[:-69], manifest[-69:]
 * assert last == b'sum %s\n' % hashlib.sha256(body).hexdigest().encode()
 * for line in body.decode().split('\n'):
 *     if line.startswith('entry '):
 *         _, size, digest, name = line.split(' ')
 *         assert hashlib.sha256(kept.read(name)).hexdigest() == digest
 *
 * def lines(name):
 *     whole = lambda field: re.sub(r'\\u(....)', lambda code: chr(int(code[1], 16)), field)
 *     text = kept.read('panel/%s.tsv' % name).decode()
 *     return [[whole(field) for field in line.split('\t')] for line in text.split('\n')[:-1]]
 *
 * units = [unit for unit, name, kind in lines('units')]
 * states = lines('states')
 * part, data, at = 0, b'', 0
 * cells = {}                    # (indicator, breakdown, unit, year): (value, state)
 * for indicator, breakdown, years, decimals, runs in lines('columns'):
 *     years, decimals, runs = years.split(), int(decimals), int(runs)
 *     count = len(years) * len(units)
 *     if at == len(data) and count:
 *         part, at = part + 1, 0
 *         data = kept.read('panel/values-%06d.bin' % part)
 *     form = '>%d%s' % (count, 'd' if decimals < 0 else 'i')
 *     numbers = struct.unpack_from(form, data, at)
 *     at += struct.calcsize(form)
 *     kinds = [None] * count
 *     for _ in range(runs):
 *         first, length, state = struct.unpack_from('>iii', data, at)
 *         kinds[first:first + length] = [states[state]] * length
 *         at += 12
 *     for cell, number in enumerate(numbers):
 *         kind = kinds[cell]
 *         key = indicator, breakdown, units[cell % len(units)], int(years[cell // len(units)])
 *         if kind is None or kind[0] == 'value':
 *             cells[key] = (number if decimals < 0 else number / 10.0 ** decimals, kind)
 *         elif kind[0] == 'missing':
 *             cells[key] = (None, kind)
 * }</pre>
 */
@NullMarked
package org.mattstock.io.archive;

import org.jspecify.annotations.NullMarked;
