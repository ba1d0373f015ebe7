/**
 * The tablet behind the interfaces of {@code client.platform} and {@code client.files}: Keystore,
 * network, position, camera, scheduled job. Small classes, because the Keystore and the camera
 * cannot be run off a tablet.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.client.device;
