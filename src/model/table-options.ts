/** How a table reads its records. */
export interface TableOptions {
  /** Zone of the axis (IANA): where civil dates have their midnight. Default the timeline's own, else UTC. */
  readonly timezone?: string;
  /** Field that makes the lanes; default `group`. */
  readonly groupBy?: string;
  /** Field that makes the colours; that of the lanes when missing. Only `colouredSteps` looks at it. */
  readonly colorBy?: string | null;
  /** BCP 47 tag for choosing among `{lang: text}`. */
  readonly lang?: string;
}
