/**
 * The few classes of androidx.test that Robolectric links to. The originals are Android archives,
 * which Maven cannot put on a class path; names and methods are dictated by them.
 */
package androidx.test;
