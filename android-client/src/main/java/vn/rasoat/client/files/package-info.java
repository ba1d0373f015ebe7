/**
 * Photos and signatures: sealed on the disk from the first byte, made small and free of EXIF, and
 * sent to the server piece by piece. Comes in: what the camera or the signature pad gives; goes
 * out: files by the tus protocol, after the data.
 */
@org.jspecify.annotations.NullMarked
package vn.rasoat.client.files;
