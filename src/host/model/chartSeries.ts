import { setBagDefaults, type Bag } from "../protocol/bag";
import type { Chart } from "./chart";
import { CHART_MAKERS } from "./chartParts";
import { Collection } from "./collection";
import type { Range } from "./range";
import { itemNotFound } from "./refusals";
import { SettingsFamily } from "./settingsFamily";

setBagDefaults("ChartSeries", {
  hasDataLabels: false,
  filtered: false,
  smooth: false,
  axisGroup: "Primary",
  gapWidth: 150,
  overlap: 0,
  markerStyle: "Automatic",
});

/** The cells that a series takes its figures from. */
export interface SeriesSource {
  readonly name?: Range | string;
  readonly values?: Range;
  readonly categories?: Range;
}

/** The points of a series, each with a look of its own once somebody asks for it. */
class ChartPointsCollection extends Collection<Bag> {
  readonly $type = "ChartPointsCollection";

  constructor(private readonly series: ChartSeries) {
    super();
  }

  get items(): readonly Bag[] {
    return Array.from({ length: this.series.values$?.cellCount ?? 0 }, (_, index) => this.series.point(index));
  }

  protected keysOf(): readonly string[] {
    return [];
  }
}

/** One series of a chart. Its references are ranges, so that they follow a renamed sheet. */
export class ChartSeries extends SettingsFamily {
  name$: Range | string | undefined;
  values$: Range | undefined;
  categories$: Range | undefined;
  bubbleSizes$: Range | undefined;
  readonly formattedPoints = new Map<number, Bag>();

  constructor(
    private readonly chart: Chart,
    source: SeriesSource,
  ) {
    super("ChartSeries", CHART_MAKERS, { chartType: chart.chartType });
    this.name$ = source.name;
    this.values$ = source.values;
    this.categories$ = source.categories;
  }

  get name(): string {
    if (typeof this.name$ === "string") return this.name$;
    const shown = this.name$?.text.flat().join(" ");
    return shown ?? `Series${this.chart.seriesList.indexOf(this) + 1}`;
  }

  set name(name: string) {
    this.name$ = name;
  }

  get points(): ChartPointsCollection {
    return new ChartPointsCollection(this);
  }

  point(index: number): Bag {
    const known = this.formattedPoints.get(index);
    if (known !== undefined) return known;
    const made = new SettingsFamily("ChartPoint", CHART_MAKERS);
    this.formattedPoints.set(index, made);
    return made;
  }

  setValues(range: Range): void {
    this.values$ = range;
  }

  setXAxisValues(range: Range): void {
    this.categories$ = range;
  }

  setBubbleSizes(range: Range): void {
    this.bubbleSizes$ = range;
  }

  delete(): void {
    const { seriesList } = this.chart;
    seriesList.splice(seriesList.indexOf(this), 1);
  }
}

export class ChartSeriesCollection extends Collection<ChartSeries> {
  readonly $type = "ChartSeriesCollection";

  constructor(private readonly chart: Chart) {
    super();
  }

  get items(): readonly ChartSeries[] {
    return this.chart.seriesList;
  }

  protected keysOf(item: ChartSeries): readonly string[] {
    return [item.name];
  }

  add(name?: string, index?: number): ChartSeries {
    const series = new ChartSeries(this.chart, name === undefined ? {} : { name });
    this.chart.seriesList.splice(index ?? this.count, 0, series);
    return series;
  }

  override getItemAt(index: number): ChartSeries {
    const series = this.items[index];
    if (series === undefined) throw itemNotFound(`series ${index}`);
    return series;
  }
}
