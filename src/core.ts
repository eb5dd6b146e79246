/** Everything that needs no page: dates, data, layout and scenes. */
export type { Problem } from './base/problem.js';
export { readEvents } from './formats/read-events.js';
export { toCsv } from './formats/to-csv.js';
export { toJson } from './formats/to-json.js';
export type { Layout } from './layout/layout.js';
export type { TextMeasurer } from './layout/measure.js';
export type { PlacedLabel } from './layout/placed-label.js';
export type * from './model/event-record.js';
export { EventTable, type TableOptions } from './model/event-table.js';
export type { Scene, SceneLabel } from './scene/scene.js';
export { layoutOf, type SceneOptions, sceneOf } from './scene/scene-of.js';
export { formatDate } from './time/format-date.js';
export { parseDate } from './time/parse-date.js';
export type { Granularity, Span, SpanKind } from './time/span.js';
