package vn.rasoat.server.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.area.AreaLevel;
import vn.rasoat.area.AreaType;
import vn.rasoat.area.Region;
import vn.rasoat.problem.ProblemException;
import vn.rasoat.server.platform.security.Actor;
import vn.rasoat.server.platform.security.AreaScope;
import vn.rasoat.server.platform.security.Role;
import vn.rasoat.server.testing.Engine;
import vn.rasoat.server.testing.TestServer;
import vn.rasoat.text.Language;

@ParameterizedClass
@EnumSource(Engine.class)
class ImportAreasTest {
  private static final String HEADER = "code,level,type,name,parent_code\n";
  private static final Actor ADMIN =
      new Actor("admin-id", "admin", Set.of(Role.ADMINISTRATOR), AreaScope.NONE);
  private static TestServer server;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void start(Engine engine) {
    server = TestServer.start(engine);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  @Test
  void the_national_list_is_there_at_the_first_start() {
    AreaReader areas = server.bean(AreaReader.class);

    assertThat(areas.listProvinces())
        .filteredOn(unit -> !Set.of("97", "98").contains(unit.code())) // of the other tests
        .hasSize(63);
    assertThat(areas.listBelow("12/109", AreaLevel.COMMUNE)).hasSize(17);
    AreaUnit commune = areas.get("03565");
    assertThat(commune.path()).isEqualTo("12/109/03565");
    assertThat(commune.type()).isEqualTo(AreaType.RURAL);
    assertThat(commune.region()).isEqualTo(Region.NORTHERN_MOUNTAINS);
    assertThat(commune.fullName(Language.VI)).isEqualTo("Xã Tông Qua Lìn");
    assertThat(areas.get("03549").type()).isEqualTo(AreaType.URBAN);
    assertThat(areas.listOnPath(commune.path()))
        .extracting(AreaUnit::code)
        .containsExactly("12", "109", "03565");
    assertThat(areas.search("tong qua lin")).extracting(AreaUnit::code).containsExactly("03565");
    assertThat(areas.search("SIN SUỐI")).extracting(AreaUnit::code).containsExactly("03592");
    assertThat(areas.search("03565")).extracting(AreaUnit::code).containsExactly("03565");
  }

  @Test
  void a_list_adds_renames_and_changes_nothing_the_second_time() {
    String list = HEADER + "97,province,tinh,Tỉnh Mới,\n90001,commune,xa,Không Có Huyện,97\n";

    assertThat(take(list)).isEqualTo(new ImportAreas.Result.Imported(2, 0, 0));
    assertThat(take(list)).isEqualTo(new ImportAreas.Result.Imported(0, 0, 2));
    assertThat(take(list.replace("Không Có Huyện", "Tên Khác")))
        .isEqualTo(new ImportAreas.Result.Imported(0, 1, 1));
    AreaUnit commune = server.bean(AreaReader.class).get("90001");
    assertThat(commune.name()).isEqualTo("Tên Khác");
    assertThat(commune.path()).isEqualTo("97/90001");
    assertThat(commune.region()).isNull();
  }

  @Test
  void a_list_of_excel_with_its_mark_quotes_and_any_order_is_read() {
    String list = "\uFEFF" + HEADER + "90002,commune,phuong,\"1, Mới\",98\n98,province,tinh,Q,\n";

    assertThat(take(list)).isEqualTo(new ImportAreas.Result.Imported(2, 0, 0));
    assertThat(server.bean(AreaReader.class).get("90002").name()).isEqualTo("1, Mới");
  }

  @Test
  void every_bad_row_is_named_with_its_column_and_nothing_is_stored() {
    String list =
        HEADER
            + "96,province,tinh,Cà Mau,\n"
            + "95999,commune,lang,Sai loại,960\n"
            + "9599,commune,xa,Sai mã,960\n"
            + "95998,commune,xa,,960\n"
            + "95997,commune,xa,Mồ côi,999\n"
            + "95996,commune,xa,Hai lần,960\n"
            + "95996,commune,xa,Hai lần,960\n"
            + "95995,hamlet,xa,Sai cấp,960\n"
            + "95994,commune,xa\n"
            + "03565,commune,xa,Tông Qua Lìn,960\n";

    ImportAreas.Result result = take(list);

    assertThat(result).isInstanceOf(ImportAreas.Result.Refused.class);
    assertThat(((ImportAreas.Result.Refused) result).faults())
        .extracting(fault -> fault.line() + " " + fault.column() + " " + fault.value())
        .containsExactly(
            "3 type lang",
            "4 code 9599",
            "5 name ",
            "6 parent_code 999",
            "8 code 95996",
            "9 level hamlet",
            "10  ",
            "11 parent_code 960");
    assertThat(server.bean(AreaReader.class).find("95996")).isEmpty();
  }

  @Test
  void what_is_no_list_is_told_so() {
    assertThat(take("mã,tên\n1,2\n")).isEqualTo(new ImportAreas.Result.NotAList("mã,tên"));
    assertThat(take("")).isInstanceOf(ImportAreas.Result.NotAList.class);
  }

  @Test
  void an_official_imports_no_list() {
    Actor official =
        new Actor("id", "xa", Set.of(Role.COMMUNE_OFFICIAL), new AreaScope(List.of("12/109")));

    assertThatThrownBy(() -> server.bean(ImportAreas.class).run(official, new StringReader(HEADER)))
        .isInstanceOf(ProblemException.class);
  }

  private static ImportAreas.Result take(String list) {
    return server.bean(ImportAreas.class).run(ADMIN, new StringReader(list));
  }
}
