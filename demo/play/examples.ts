/** An example: attributes of the element, and its data in any format. */
export interface Example {
  readonly name: string;
  readonly attributes: string;
  readonly data: string;
}

/** What the playground can begin with. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'Doubt and changes of plan',
    attributes: 'heading="Back to the negotiating table"\ntimezone="Asia/Qatar"',
    data: `id,date,title,group,status,importance,relations
visit,2026-01-31,Qatar's Prime Minister visits Tehran,US–Iran contacts,confirmed,5,
call,2026-01-29~,Amir of Qatar and Iran's president speak by phone,US–Iran contacts,,3,
turkiye,2026-02-06?,Talks in Türkiye,US–Iran contacts,moved,4,moved-to:muscat
muscat,2026-02-06T10:00+04:00,Indirect US–Iran talks in Muscat,US–Iran contacts,,5,
opening,2026-02-02/..,Rafah crossing opens partially,Rafah crossing,ongoing,5,
report,2026-02-03,"Report: Muscat, not Istanbul, is the likely venue",US–Iran contacts,reported,2,
briefing,2026-02-03,Weekly briefing in Doha,Briefings,,5,`,
  },
  {
    name: 'Dates that are not sure',
    attributes: 'heading="How a date is drawn"\nfolds="none"',
    data: `date,title,group
1985,A year,Known
1986-04,A month,Known
1986-04-26,A day,Known
1987~,Around a year,Doubted
1988-05?,A month in doubt,Doubted
198X,Some year of a decade,Doubted
1984/1987,From year to year,Spans
1985-06/..,Since a month,Spans
../1986,Until a year,Spans`,
  },
  {
    name: 'Two calendars',
    attributes: 'heading="Ramadan, 1445 to 1447"\ncalendar="gregory islamic-umalqura"\ntimezone="Asia/Riyadh"',
    data: `date,title
2024-03-11/2024-04-09,Ramadan 1445
2025-03-01/2025-03-29,Ramadan 1446
2026-02-18/2026-03-19,Ramadan 1447`,
  },
  {
    name: 'A list in a page',
    attributes: 'heading="A week of talks"\nview="list"',
    data: `<ol>
  <li><time datetime="2026-01-31">31 January</time> <strong>A visit to Tehran</strong></li>
  <li><time datetime="2026-02-02/..">since 2 February</time> <strong>The crossing is open</strong></li>
  <li><time datetime="2026-02-06?">6 February?</time> <strong>Talks, perhaps</strong></li>
</ol>`,
  },
  {
    name: 'Something is wrong with it',
    attributes: 'heading="Problems are told, good rows are drawn"\ndebug',
    data: `date,title,status,importance
2026-02-03,Good,confirmed,5
2026-02-31,A day that there is not,confirmed,3
2026-02-05,Unknown status,perhaps,3
2026-02-06,Weight of nine,confirmed,9`,
  },
];
