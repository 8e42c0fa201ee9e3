/** What every format of a panel's tables shares: how texts become numbers and keys. Not exported. */
package org.mattstock.io.internal.rows;
