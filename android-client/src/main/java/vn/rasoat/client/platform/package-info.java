/**
 * What the tablet gives: connectivity, new ids. Interfaces, so that everything else runs on a plain
 * JVM; time comes as {@link java.time.Clock}.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.client.platform;
