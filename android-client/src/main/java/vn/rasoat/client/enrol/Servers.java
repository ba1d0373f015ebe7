package vn.rasoat.client.enrol;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.client.platform.DeviceKey;
import vn.rasoat.client.platform.Ids;
import vn.rasoat.client.vault.SafeFile;
import vn.rasoat.json.DataFaultException;
import vn.rasoat.json.JsonNode;
import vn.rasoat.json.JsonText;
import vn.rasoat.json.JsonTree;

/**
 * The servers this tablet is registered with, in one file wrapped by the key of the device: it is
 * needed before anyone has entered a PIN. Who has worked here is known to the vaults.
 *
 * <p>If the device has lost its key, none is known, and the tablet registers anew.
 */
public final class Servers {
  private final SafeFile file;
  private final DeviceKey deviceKey;
  private final Ids ids;

  /**
   * The servers of a folder.
   *
   * @param directory private to the app; made if it is not there
   */
  public Servers(File directory, DeviceKey deviceKey, Ids ids) {
    if (!directory.isDirectory() && !directory.mkdirs()) {
      throw new IllegalStateException("cannot make the folder of servers");
    }
    this.file = new SafeFile(new File(directory, "servers"));
    this.deviceKey = deviceKey;
    this.ids = ids;
  }

  /** All servers, in the order of their registration. */
  public synchronized List<EnrolledServer> list() {
    List<EnrolledServer> enrolled = new ArrayList<>();
    for (Entry entry : read()) {
      if (!entry.secret().isEmpty()) {
        enrolled.add(
            new EnrolledServer(entry.address(), entry.name(), entry.deviceId(), entry.secret()));
      }
    }
    return enrolled;
  }

  /** The server of an address, if the tablet is registered there. */
  public Optional<EnrolledServer> find(String address) {
    return list().stream().filter(server -> server.address().equals(address)).findFirst();
  }

  /**
   * By which id this tablet asks a server to be registered. The same at each try: after a lost
   * reply the server must see the same tablet again, with another code.
   */
  synchronized String deviceIdFor(String address) {
    List<Entry> entries = read();
    for (Entry entry : entries) {
      if (entry.address().equals(address)) {
        return entry.deviceId();
      }
    }
    Entry entry = new Entry(address, "", ids.next(), "");
    entries.add(entry);
    write(entries);
    return entry.deviceId();
  }

  /** Notes a registration; on disk when it returns. */
  synchronized void save(EnrolledServer server) {
    List<Entry> entries = read();
    entries.removeIf(entry -> entry.address().equals(server.address()));
    entries.add(
        new Entry(server.address(), server.name(), server.deviceId(), server.deviceSecret()));
    write(entries);
  }

  /** Forgets a server, after the tablet was revoked there and wiped. */
  public synchronized void forget(String address) {
    List<Entry> entries = read();
    entries.removeIf(entry -> entry.address().equals(address));
    write(entries);
  }

  /** One server; the secret is empty until it answered. */
  private record Entry(String address, String name, String deviceId, String secret) {}

  private List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    byte[] wrapped = file.read();
    if (wrapped == null) {
      return entries;
    }
    try {
      String text = new String(deviceKey.unwrap(wrapped), StandardCharsets.UTF_8);
      for (JsonNode node : JsonTree.read("servers", text).items()) {
        entries.add(
            new Entry(
                node.get("address").text(),
                node.get("name").text(),
                node.get("deviceId").text(),
                node.get("secret").text()));
      }
      return entries;
    } catch (DeviceKey.DeviceKeyLost | DataFaultException e) {
      return new ArrayList<>();
    }
  }

  private void write(List<Entry> entries) {
    String text =
        JsonText.of(
            json -> {
              json.writeStartArray();
              for (Entry entry : entries) {
                json.writeStartObject();
                json.writeStringField("address", entry.address());
                json.writeStringField("name", entry.name());
                json.writeStringField("deviceId", entry.deviceId());
                json.writeStringField("secret", entry.secret());
                json.writeEndObject();
              }
              json.writeEndArray();
            });
    file.write(deviceKey.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }
}
