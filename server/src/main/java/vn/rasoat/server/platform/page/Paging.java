package vn.rasoat.server.platform.page;

/**
 * Where one stands in a long list.
 *
 * @param page from 1 on; a page past the last is the last
 * @param size rows on a page
 * @param total rows in all
 * @param href address of a page up to its number, such as {@code /admin/users?q=an&page=}
 */
public record Paging(int page, int size, long total, String href) {
  public Paging {
    page = (int) Math.max(1, Math.min(page, Math.max(1, (total + size - 1) / size)));
  }

  /** How many pages there are, at least one. */
  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  /** Rows before this page. */
  public int offset() {
    return (page - 1) * size;
  }

  /** Address of a page. */
  public String hrefOf(int number) {
    return href + number;
  }
}
