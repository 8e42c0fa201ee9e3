package org.mattstock.internal.statistics;

import java.math.BigInteger;

/** Polynomials with whole coefficients, the lowest power first: the arithmetic of generating functions. */
final class Polynomials {
    private Polynomials() {}

    /** The product with {@code 1 + q + ... + q^(n-1)}, as a running sum. */
    static BigInteger[] multiplyByAllOnes(BigInteger[] a, int n) {
        BigInteger[] product = new BigInteger[a.length + n - 1];
        BigInteger window = BigInteger.ZERO;
        for (int i = 0; i < product.length; i++) {
            if (i < a.length) {
                window = window.add(a[i]);
            }
            if (i >= n) {
                window = window.subtract(a[i - n]);
            }
            product[i] = window;
        }
        return product;
    }

    /** The exact quotient by {@code 1 + q + ... + q^(n-1)}: the running sum undone. */
    static BigInteger[] divideByAllOnes(BigInteger[] a, int n) {
        BigInteger[] quotient = new BigInteger[a.length - n + 1];
        for (int i = 0; i < quotient.length; i++) {
            BigInteger value = i == 0 ? a[0] : a[i].subtract(a[i - 1]);
            quotient[i] = i >= n ? value.add(quotient[i - n]) : value;
        }
        return quotient;
    }
}
