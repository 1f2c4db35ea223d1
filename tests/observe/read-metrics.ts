/** What Prometheus would read: the value of each series, by its name and labels as they are printed. */
export type Metrics = ReadonlyMap<string, number>;

const sample = /^([a-z0-9_]+)(\{(?:[a-z_]+="(?:[^"\\]|\\.)*",?)*\})? (\S+)$/;

/** Throws at a line that is not of the text format, and at a sample whose type was not said before. */
export async function readMetrics(url: string): Promise<Metrics> {
  const response = await fetch(url);
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  const types = new Map<string, string>();
  const series = new Map<string, number>();
  for (const line of (await response.text()).split('\n').filter(Boolean)) {
    const type = /^# TYPE (\S+) (counter|gauge|histogram)$/.exec(line);
    if (type?.[1] && type[2]) types.set(type[1], type[2]);
    if (line.startsWith('#')) continue;
    const [, name = '', labels = '', value = ''] = sample.exec(line) ?? [];
    const family = name.replace(/_(bucket|sum|count)$/, '');
    if (!types.has(name) && types.get(family) !== 'histogram') throw new Error(`no metric, or of no type: ${line}`);
    if (Number.isNaN(Number(value.replace('+Inf', 'Infinity')))) throw new Error(`no number: ${line}`);
    if (series.has(name + labels)) throw new Error(`said twice: ${line}`);
    series.set(name + labels, Number(value));
  }
  return series;
}

/** How much each series that is named has grown; one that is not there counts as 0. */
export function growth(before: Metrics, after: Metrics, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, (after.get(name) ?? 0) - (before.get(name) ?? 0)]));
}
