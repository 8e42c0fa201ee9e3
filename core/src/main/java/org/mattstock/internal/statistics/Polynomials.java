package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.Arrays;

/** Polynomials with whole coefficients, the lowest power first: the arithmetic of generating functions. */
final class Polynomials {
    private Polynomials() {}

    static BigInteger[] multiply(BigInteger[] a, BigInteger[] b) {
        BigInteger[] product = new BigInteger[a.length + b.length - 1];
        Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i < a.length; i++) {
            if (a[i].signum() != 0) {
                for (int j = 0; j < b.length; j++) {
                    if (b[j].signum() != 0) {
                        product[i + j] = product[i + j].add(a[i].multiply(b[j]));
                    }
                }
            }
        }
        return product;
    }

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
