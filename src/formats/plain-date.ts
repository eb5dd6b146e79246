/** Dates that nearly all tables have: of these nothing has to be looked at twice. */
export const PLAIN_DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;
