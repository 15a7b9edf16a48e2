// Prints the figures of a workbook as ExcelJS reads them: indicator, breakdown, area, period, value, status.
import ExcelJS from "exceljs";

const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
const [heads, ...rows] = book.worksheets[0].getSheetValues().slice(1);
const at = (name) => heads.indexOf(name);
const fields = ["indicator", "breakdown", "area", "period", "value", "status"].map(at);
for (const row of rows) {
  const [indicator, breakdown, area, period, value, status] = fields.map((field) => row[field] ?? null);
  // Numbers with more digits than a workbook's have stand as text.
  console.log(JSON.stringify([indicator, breakdown, area, period, value === null ? null : Number(value), status]));
}
