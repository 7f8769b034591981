package io.orochi.python.modules.socket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The services that {@code /etc/services} names. Read once; none where there is no such file. */
final class Services {
  /** A service. */
  record Service(String name, int port, String protocol) {}

  private static final class All {
    static final List<Service> LIST = read();
  }

  private Services() {}

  private static List<Service> read() {
    List<Service> all = new ArrayList<>();
    try {
      Path file = Path.of("/etc/services");
      for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        String[] fields = line.replaceAll("#.*", "").strip().split("\\s+");
        if (fields.length >= 2 && fields[1].matches("[0-9]+/[a-z]+")) {
          String[] place = fields[1].split("/");
          int port = Integer.parseInt(place[0]);
          all.add(new Service(fields[0], port, place[1]));
          for (int i = 2; i < fields.length; i++) {
            all.add(new Service(fields[i], port, place[1]));
          }
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return all;
  }

  /** The first with the name, and the protocol unless that is null; or null. */
  static Service byName(String name, String protocol) {
    for (Service s : All.LIST) {
      if (s.name.equals(name) && (protocol == null || s.protocol.equals(protocol))) {
        return s;
      }
    }
    return null;
  }

  /** The first with the port, and the protocol unless that is null; or null. */
  static Service byPort(int port, String protocol) {
    for (Service s : All.LIST) {
      if (s.port == port && (protocol == null || s.protocol.equals(protocol))) {
        return s;
      }
    }
    return null;
  }
}
