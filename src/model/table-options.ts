/** How a table reads its records. */
export interface TableOptions {
  /** Zone of the axis (IANA): where civil dates have their midnight. Default the timeline's own, else UTC. */
  readonly timezone?: string;
  /** Field that makes the lanes; default `group`. */
  readonly groupBy?: string;
  /** BCP 47 tag for choosing among `{lang: text}`. */
  readonly lang?: string;
}
