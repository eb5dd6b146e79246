/** The `/` of an interval, not one in the name of a zone (`[Asia/Dubai]`). */
export const SLASH = /\/(?![^[]*\])/;
