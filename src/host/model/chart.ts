import { setBagDefaults, type Bag } from "../protocol/bag";
import type { HostObject } from "../protocol/hostObject";
import { CHART_MAKERS } from "./chartParts";
import { ChartSeries, ChartSeriesCollection } from "./chartSeries";
import { seriesOf } from "./chartSource";
import { Collection } from "./collection";
import { oneOf } from "./formatPart";
import type { Range } from "./range";
import { bounding, type Rect } from "./rect";
import { SettingsFamily } from "./settingsFamily";
import type { Worksheet } from "./worksheet";

setBagDefaults("Chart", {
  style: 2,
  displayBlanksAs: "NotPlotted",
  plotVisibleOnly: true,
  showDataLabelsOverMaximum: true,
  plotBy: "Columns",
});

const AXES: Readonly<Record<string, string>> = { Category: "categoryAxis", Value: "valueAxis", Series: "seriesAxis" };

/** The axes of a chart; the secondary ones only once somebody asks for them. */
class ChartAxes implements HostObject {
  readonly $type = "ChartAxes";

  constructor(private readonly chart: Chart) {}

  get categoryAxis(): Bag {
    return this.chart.axis("categoryAxis");
  }

  get valueAxis(): Bag {
    return this.chart.axis("valueAxis");
  }

  get seriesAxis(): Bag {
    return this.chart.axis("seriesAxis");
  }

  getItem(type: string, group = "Primary"): Bag {
    const name = AXES[oneOf(Object.keys(AXES), type)] ?? "valueAxis";
    return this.chart.axis(oneOf(["Primary", "Secondary"], group) === "Secondary" ? `secondary.${name}` : name);
  }
}

/** Where a chart lies on its sheet, in points. */
interface Place {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** A chart on a sheet. Position and size in points. */
export class Chart extends SettingsFamily {
  readonly id: string;
  seriesList: ChartSeries[] = [];
  /** The cells it covers, if it was placed by cells. */
  anchor: Rect | undefined;
  private place: Place = { top: 0, left: 0, width: 360, height: 216 };

  constructor(
    readonly sheet: Worksheet,
    readonly type: string,
  ) {
    const number = sheet.chartList.length + 1;
    super("Chart", CHART_MAKERS, { name: `Chart ${number}`, chartType: type });
    this.id = sheet.workbook.nextGuid();
    this.axis("valueAxis").child("majorGridlines", "ChartGridlines").values["visible"] = true;
  }

  get worksheet(): Worksheet {
    return this.sheet;
  }

  get name(): unknown {
    return this.values["name"];
  }

  set name(name: unknown) {
    this.values["name"] = name;
  }

  get chartType(): unknown {
    return this.values["chartType"];
  }

  set chartType(type: unknown) {
    this.values["chartType"] = type;
    for (const series of this.seriesList) series.values["chartType"] = type;
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }

  get axes(): ChartAxes {
    return new ChartAxes(this);
  }

  axis(name: string): Bag {
    return this.child(name, "ChartAxis");
  }

  get top(): number {
    return this.placed.top;
  }

  set top(top: number) {
    this.moveTo({ top });
  }

  get left(): number {
    return this.placed.left;
  }

  set left(left: number) {
    this.moveTo({ left });
  }

  get width(): number {
    return this.placed.width;
  }

  set width(width: number) {
    this.moveTo({ width });
  }

  get height(): number {
    return this.placed.height;
  }

  set height(height: number) {
    this.moveTo({ height });
  }

  /** A chart placed by cells moves and grows with them. */
  private get placed(): Place {
    return this.anchor === undefined ? this.place : this.sheet.range(this.anchor);
  }

  private moveTo(part: Partial<Place>): void {
    const { top, left, width, height } = this.placed;
    this.place = { top, left, width, height, ...part };
    this.anchor = undefined;
  }

  /** Covers the cells from `start` to `end`, both included. */
  setPosition(start: Range | string, end?: Range | string): void {
    const first = this.sheet.rangeOf(start);
    const last = end === undefined ? first : this.sheet.rangeOf(end);
    this.anchor = bounding(first.rect, last.rect);
  }

  setData(source: Range, seriesBy = "Auto"): void {
    this.seriesList = seriesOf(source, seriesBy).map((part) => new ChartSeries(this, part));
    const single = this.seriesList.length === 1 ? this.seriesList[0] : undefined;
    if (single !== undefined && this.child("title", "ChartTitle").values["text"] === "") {
      Object.assign(this.child("title", "ChartTitle").values, { text: single.name, visible: true });
    }
  }

  activate(): void {
    this.sheet.workbook.raise({ type: 51, target: this.id, args: { chartId: this.id, worksheetId: this.sheet.id } });
  }

  delete(): void {
    const { chartList, workbook, id } = this.sheet;
    chartList.splice(chartList.indexOf(this), 1);
    workbook.raise({ type: 53, target: id, args: { chartId: this.id, worksheetId: id, source: workbook.source } });
  }
}

/** The charts of a sheet (`parent`). */
export class ChartCollection extends Collection<Chart> {
  readonly $type = "ChartCollection";

  constructor(readonly parent: Worksheet) {
    super();
  }

  get items(): readonly Chart[] {
    return this.parent.chartList;
  }

  protected keysOf(item: Chart): readonly string[] {
    return [item.id, String(item.name)];
  }

  add(type: string, source: Range | string, seriesBy?: string): Chart {
    const chart = new Chart(this.parent, type);
    chart.setData(this.parent.rangeOf(source), seriesBy);
    this.parent.chartList.push(chart);
    const { workbook, id } = this.parent;
    workbook.raise({ type: 50, target: id, args: { chartId: chart.id, worksheetId: id, source: workbook.source } });
    return chart;
  }
}
