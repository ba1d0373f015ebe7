/**
 * Photos and signatures of sheets and meetings: sent in pieces over a bad network by the tus 1.0.0
 * protocol, checked, kept in the data folder and shown to the officials of the area.
 *
 * <p>Comes in from: {@code /api/v1/files}. Goes out to: the household's page, through {@link
 * vn.rasoat.server.attachment.AttachmentReader}, and browsers, by {@code GET
 * /api/v1/files/{id}/content}. Owns the tables {@code attachment_*} and the folder {@code files} of
 * the data folder.
 */
@NullMarked
package vn.rasoat.server.attachment;

import org.jspecify.annotations.NullMarked;
