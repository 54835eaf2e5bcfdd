import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.w3c.dom.Element;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Prints a workbook as Apache POI sees it: one line of JSON for each cell, and for an .xls one for each sheet. An .xlsx is read as
 * EasyExcel and other streaming importers do it, with POI's package, shared strings and sheet iterator: Debian's POI
 * lacks the classes of the schema that its whole model needs. Texts of an .xlsx are as stored, `_x0001_` not decoded.
 */
class ReadCells {
  static final PrintStream out = new PrintStream(System.out, false, java.nio.charset.StandardCharsets.UTF_8);

  public static void main(String[] arguments) throws Exception {
    var file = new File(arguments[0]);
    if (file.getName().endsWith(".xlsx")) stream(file);
    else load(file);
    out.flush();
  }

  static void load(File file) throws Exception {
    try (Workbook book = WorkbookFactory.create(file, null, true)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) for (Cell cell : row) printCell(sheet, cell);
        printSheet(book, sheet);
      }
    }
  }

  static void printCell(Sheet sheet, Cell cell) {
    boolean isNumber = cell.getCellType() == CellType.NUMERIC;
    boolean isDate = isNumber && DateUtil.isCellDateFormatted(cell);
    var value = isNumber ? number(cell.getNumericCellValue(), isDate)
        : cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    var style = cell.getCellStyle();
    print(sheet.getSheetName(), cell.getAddress().formatAsString(), isDate ? "DATE" : cell.getCellType().name(),
        value, style.getDataFormatString(), style.getQuotePrefixed());
  }

  static void printSheet(Workbook book, Sheet sheet) {
    var merges = sheet.getMergedRegions().stream()
        .map(range -> quoted(range.formatAsString())).collect(Collectors.joining(","));
    var pane = sheet.getPaneInformation();
    out.println("{\"sheet\":" + quoted(sheet.getSheetName())
        + ",\"hidden\":" + book.isSheetHidden(book.getSheetIndex(sheet))
        + ",\"width\":" + sheet.getColumnWidth(0) / 256.0
        + ",\"frozen\":" + (pane == null ? 0 : pane.getHorizontalSplitPosition())
        + ",\"merges\":[" + merges + "]}");
  }

  static void stream(File file) throws Exception {
    try (var book = OPCPackage.open(file, PackageAccess.READ)) {
      var reader = new XSSFReader(book);
      var texts = new ReadOnlySharedStringsTable(book);
      var styles = styles(reader.getStylesData());
      var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (var data = sheets.next()) {
          var parser = SAXParserFactory.newInstance().newSAXParser();
          parser.parse(data, new Cells(sheets.getSheetName(), texts, styles));
        }
      }
    }
  }

  record Style(int id, String format, boolean quoted) {}

  static List<Style> styles(InputStream data) throws Exception {
    var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(data).getDocumentElement();
    Map<Integer, String> codes = new HashMap<>();
    for (var format : elements(root, "numFmt")) {
      codes.put(Integer.valueOf(format.getAttribute("numFmtId")), format.getAttribute("formatCode"));
    }
    var styles = new ArrayList<Style>();
    for (var xf : elements(elements(root, "cellXfs").get(0), "xf")) {
      int id = Integer.parseInt(xf.getAttribute("numFmtId"));
      var code = codes.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
      styles.add(new Style(id, code, "1".equals(xf.getAttribute("quotePrefix"))));
    }
    return styles;
  }

  static List<Element> elements(Element parent, String name) {
    var nodes = parent.getElementsByTagName(name);
    var found = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) found.add((Element) nodes.item(i));
    return found;
  }

  static class Cells extends DefaultHandler {
    final String sheet;
    final ReadOnlySharedStringsTable texts;
    final List<Style> styles;
    final StringBuilder value = new StringBuilder();
    String cell;
    String kind;
    Style style;

    Cells(String sheet, ReadOnlySharedStringsTable texts, List<Style> styles) {
      this.sheet = sheet;
      this.texts = texts;
      this.styles = styles;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (!name.equals("c")) return;
      cell = attributes.getValue("r");
      kind = attributes.getValue("t");
      style = styles.get(Integer.parseInt(attributes.getValue("s")));
      value.setLength(0);
    }

    @Override
    public void characters(char[] units, int start, int length) {
      value.append(units, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (!name.equals("c")) return;
      boolean isText = "s".equals(kind);
      boolean isBlank = value.length() == 0;
      boolean isDate = !isText && !isBlank && DateUtil.isADateFormat(style.id(), style.format());
      var type = isText ? "STRING" : isBlank ? "BLANK" : isDate ? "DATE" : "NUMERIC";
      var text = isText ? texts.getEntryAt(Integer.parseInt(value.toString()))
          : isBlank ? "" : number(Double.parseDouble(value.toString()), isDate);
      print(sheet, cell, type, text, style.format(), style.quoted());
    }
  }

  static String number(double number, boolean isDate) {
    if (!isDate) return Double.toString(number);
    return new SimpleDateFormat("yyyy-MM-dd'T'HH:mm").format(DateUtil.getJavaDate(number));
  }

  static void print(String sheet, String cell, String type, String value, String format, boolean isQuoted) {
    out.println("{\"sheet\":" + quoted(sheet) + ",\"cell\":" + quoted(cell) + ",\"type\":" + quoted(type)
        + ",\"value\":" + quoted(value) + ",\"format\":" + quoted(format) + ",\"quoted\":" + isQuoted + "}");
  }

  static String quoted(String text) {
    var json = new StringBuilder("\"");
    for (char unit : text.toCharArray()) {
      if (unit == '"' || unit == '\\' || unit < ' ' || Character.isSurrogate(unit) || unit > 0xfff0) {
        json.append(String.format("\\u%04x", (int) unit));
      } else json.append(unit);
    }
    return json.append('"').toString();
  }
}
