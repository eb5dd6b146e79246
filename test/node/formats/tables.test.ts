import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOfColumns } from '../../../src/formats/field-names.js';
import { readEvents } from '../../../src/formats/read-events.js';
import { sheetCsvUrl } from '../../../src/formats/sheet-url.js';
import { toCsv } from '../../../src/formats/to-csv.js';
import { en } from '../../../src/locale/en.js';
import { whenAndWhere } from '../../../src/model/event-date.js';
import { EventTable } from '../../../src/model/event-table.js';
import { localText } from '../../../src/model/local-text.js';
import { sample } from '../../helpers/sample.js';

test('headings are known in twelve languages', () => {
  const fields = ['date', 'title', 'summary', 'end', 'place', 'source', 'group'];
  const rows = [
    'Start|Headline|Description|End|Location|Outlet|Category',
    'Datum|Überschrift|Beschreibung|Ende|Ort|Quelle|Thema',
    'FECHA|Titulo|Descripción|Fin|Lugar|Fuente|Categoría',
    'Début|Titre|Résumé|Fin|Lieu|Sources|Thème',
    'Data|Título|Descrição|Término|Local|Fonte|Tema',
    'Tarih|Başlık|Açıklama|Bitiş|Yer|Kaynak|Konu',
    'Дата|Заголовок|Описание|Конец|Место|Источник|Тема',
    '日付|タイトル|説明|終了|場所|出典|カテゴリ',
    '日期|标题|描述|结束|地点|来源|类别',
    'التاريخ|العنوان|الوصف|النهاية|المكان|المصدر|الموضوع',
    'تاریخ|عنوان|توضیحات|پایان|مکان|منبع|موضوع',
    'תאריך|כותרת|תיאור|סיום|מקום|מקור|נושא',
  ];
  for (const row of rows)
    assert.deepEqual(
      fieldsOfColumns(row.split('|'), () => {}),
      fields,
      row,
    );
});

test('a table whose own headings were all used keeps the others as they are', async () => {
  const { timeline, problems } = await readEvents('Datum;Titel;Tote\n2026;A;7', { name: 'a.csv' });
  assert.deepEqual(timeline.events, [{ date: '2026', title: 'A', Tote: '7' }]);
  assert.deepEqual(problems, []);
});

test('what Excel writes is read: its hint, tabs, UTF-16 taken for UTF-8', async () => {
  const rows = ['sep=;\r\ndate;title\r\n2026;A', 'date\ttitle\r\n2026\tA\r\n', '"date";"title"\n"2026";"A"\n;;\n'];
  for (const text of rows)
    assert.deepEqual((await readEvents(text, { name: 'a.csv' })).timeline.events, [{ date: '2026', title: 'A' }], text);
  const wide = [...'date\ttitle\n2026\tA'].map((char) => `${char}\0`).join('');
  const { timeline, problems } = await readEvents(`\uFFFD\uFFFD${wide}`, { name: 'a.txt' });
  assert.deepEqual(timeline.events, [{ date: '2026', title: 'A' }]);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['encoding'],
  );
});

test('a TimelineJS sheet has its title and eras in rows', async () => {
  assert.deepEqual(await readEvents(sample('sheet.timelinejs.csv'), { name: 'a.csv' }), {
    timeline: {
      title: 'A bridge',
      description: 'From plan to traffic.',
      eras: [{ date: '1960/1969', title: 'Planning' }],
      events: [
        { date: '1961-03', title: 'Plan drawn', group: 'Works' },
        {
          date: '1974-10-30T09:05',
          end: '1974-10-30T18:00',
          title: 'Opened',
          summary: 'By the [mayor](https://example.org/mayor).',
          group: 'Works',
          media: [{ src: 'https://example.org/bridge.jpg', credit: 'A. Photographer' }],
          display_date: 'Autumn 1974',
          background: { color: '#ccc' },
        },
      ],
    },
    problems: [],
  });
});

test('sheets of that kind come with other columns, in any order', async () => {
  const rows: readonly (readonly [string, Record<string, unknown>])[] = [
    [
      'Headline,YEAR,Type,Alt Text,Media\nA,-44,,An alt,https://a.example/x.jpg',
      { date: '-0043', title: 'A', media: [{ src: 'https://a.example/x.jpg', alt: 'An alt' }] },
    ],
    [
      'Start Date,End Date,Headline,Text,Tag\n3/1/2011 12:00,2011,A,,T',
      { date: '2011-03-01T12:00', end: '2011', title: 'A', group: 'T' },
    ],
    ['Year,Month,Day,Title,Mood\n2026,2,3,A,good', { date: '2026-02-03', title: 'A', Mood: 'good' }],
    [
      'Year,Month,Headline,Background,Link,Media\n2026,2,A,https://a.example/b.jpg,https://a.example/,//a.example/c.jpg',
      {
        date: '2026-02',
        title: 'A',
        background: { url: 'https://a.example/b.jpg' },
        media: [{ src: '//a.example/c.jpg' }],
        sources: [{ name: 'a.example', url: 'https://a.example/' }],
      },
    ],
  ];
  for (const [text, expected] of rows) {
    const { timeline, problems } = await readEvents(text, { name: 'a.csv' });
    assert.deepEqual(timeline.events, [expected], text);
    assert.deepEqual(problems, [], text);
  }
  const { problems } = await readEvents('Year,Month,Headline\n2026,2,A\nsoon,,B', { name: 'a.csv' });
  assert.deepEqual(
    problems.map(({ code, row, field }) => [code, row, field]),
    [['date-invalid', 3, 'date']],
  );
});

test('ACLED: precision, sides, sources and what else is known', async () => {
  const { timeline, problems } = await readEvents(sample('acled.csv'), { name: 'acled.csv' });
  assert.deepEqual(problems, []);
  const [march, clash] = timeline.events;
  assert.deepEqual(march, {
    id: 'ABC1',
    date: '2025-05-16',
    title: 'Peaceful protest, Town: Protesters (X)',
    summary: 'On 16 May people marched.',
    group: 'Protests',
    tags: ['Peaceful protest', 'crowd size=hundreds'],
    actors: ['Protesters (X)', 'Union A', 'Union B'],
    place: { name: 'Town', lat: 10.5, lon: 20.25 },
    sources: [{ name: 'Paper A' }, { name: 'Paper B' }],
    year: '2025',
    disorder_type: 'Demonstrations',
    fatalities: '0',
  });
  assert.deepEqual([clash!.date, clash!.importance], ['2025-05-12~', 4]);
  const month = sample('acled.csv').replace('2025-05-12,2025,2', '2025-05-01,2025,3');
  assert.equal((await readEvents(month, { name: 'a.csv' })).timeline.events[1]!.date, '2025-05');
});

test('GDELT without headings, with them, and of version 2', async () => {
  const { timeline, problems } = await readEvents(sample('gdelt.tsv'), { name: 'gdelt.tsv' });
  assert.deepEqual(problems, []);
  assert.deepEqual(timeline.events[0], {
    id: '564111644',
    date: '2006-07-31',
    title: 'UNITED STATES → IRAN: Intent to cooperate (CAMEO 036)',
    group: 'Intent to cooperate',
    actors: ['UNITED STATES', 'IRAN'],
    place: { name: 'Muscat, Oman', lat: 23.6, lon: 58.5 },
    status: 'reported',
    importance: 2,
    sources: [{ name: 'example.org', url: 'https://example.org/a' }],
    cameo: '036',
    mentions: '4',
  });
  const first = sample('gdelt.tsv').split('\n')[0]!.split('\t');
  const second = [
    ...first.slice(0, 39),
    '',
    ...first.slice(39, 46),
    '',
    ...first.slice(46, 53),
    '',
    ...first.slice(53),
  ];
  const wide = await readEvents(second.join('\t'), { name: 'a.csv' });
  assert.deepEqual(wide.timeline.events[0]!.place, { name: 'Muscat, Oman', lat: 23.6, lon: 58.5 });
  assert.deepEqual(wide.timeline.events[0]!.sources, [{ name: 'example.org', url: 'https://example.org/a' }]);
});

test('the answer of Google’s query is a table', async () => {
  assert.deepEqual(await readEvents(sample('sheet.gviz.txt')), {
    timeline: {
      events: [
        { date: '2026-02-03', title: 'Briefing', importance: 5 },
        { date: '2026-02-06', title: 'Talks' },
      ],
    },
    problems: [],
  });
  const answer = (table: object): string => `google.visualization.Query.setResponse(${JSON.stringify({ table })});`;
  const unnamed = answer({
    cols: [{ type: 'string' }, { type: 'datetime' }, { type: 'timeofday' }, { type: 'boolean' }],
    rows: [
      { c: [{ v: 'Title' }, { v: 'Date' }, { v: 'Time' }, { v: 'Sure' }] },
      { c: [{ v: 'A (b)' }, { v: 'Date(2026,11,31,9,30,0)' }, { v: [9, 5, 0, 0] }, { v: true }] },
      null,
      { c: [{ v: 'B' }, { v: 'soon' }] },
    ],
  });
  const { timeline, problems } = await readEvents(unnamed);
  assert.deepEqual(timeline.events[0], { title: 'A (b)', date: '2026-12-31T09:30', Time: '09:05:00', Sure: 'true' });
  assert.deepEqual(
    problems.map(({ code, row }) => [code, row]),
    [['date-invalid', 4]],
  );
  const refused = await readEvents(
    'google.visualization.Query.setResponse({"status":"error","reqId":"0","errors":[{"reason":"access_denied","message":"Access denied"}]});',
  );
  assert.match(refused.problems[0]!.message, /Access denied/);
});

test('a TimelineJS sheet is known in Google’s answer too', async () => {
  const answer = {
    table: {
      cols: [
        { label: 'Year', type: 'number' },
        { label: 'Month', type: 'number' },
        { label: 'Headline', type: 'string' },
      ],
      rows: [{ c: [{ v: 1961, f: '1,961' }, { v: 3 }, { v: 'Plan' }] }],
    },
  };
  assert.deepEqual((await readEvents(answer)).timeline.events, [{ date: '1961-03', title: 'Plan' }]);
});

test('the address that people copy leads to the sheet’s data', () => {
  const id = '1AbC-dEf_0123456789';
  const rows: readonly (readonly [string, string | undefined])[] = [
    [
      `https://docs.google.com/spreadsheets/d/${id}/edit#gid=0`,
      `https://docs.google.com/spreadsheets/d/${id}/export?format=csv&gid=0`,
    ],
    [
      `https://docs.google.com/spreadsheets/d/${id}/edit?usp=sharing`,
      `https://docs.google.com/spreadsheets/d/${id}/export?format=csv`,
    ],
    [
      `https://docs.google.com/spreadsheets/u/0/d/${id}/view?gid=7#gid=7`,
      `https://docs.google.com/spreadsheets/d/${id}/export?format=csv&gid=7`,
    ],
    [`https://docs.google.com/spreadsheets/d/${id}`, `https://docs.google.com/spreadsheets/d/${id}/export?format=csv`],
    [
      `https://docs.google.com/spreadsheets/d/e/2PACX-${id}/pubhtml`,
      `https://docs.google.com/spreadsheets/d/e/2PACX-${id}/pub?output=csv`,
    ],
    [
      `https://docs.google.com/spreadsheets/d/e/2PACX-${id}/pubhtml?gid=5&single=true`,
      `https://docs.google.com/spreadsheets/d/e/2PACX-${id}/pub?output=csv&single=true&gid=5`,
    ],
    [`https://docs.google.com/spreadsheets/d/e/2PACX-${id}/pub?output=csv`, undefined],
    [`https://docs.google.com/spreadsheets/d/${id}/export?format=csv`, undefined],
    [`https://docs.google.com/spreadsheets/d/${id}/gviz/tq?tqx=out:json`, undefined],
    [`http://docs.google.com/spreadsheets/d/${id}/edit`, undefined],
    [`https://docs.google.com.evil.example/spreadsheets/d/${id}/edit`, undefined],
    ['https://example.org/data.csv', undefined],
    ['', undefined],
    [`https://docs.google.com/spreadsheets/d/${'x'.repeat(1e6)}`, undefined],
  ];
  for (const [address, data] of rows) assert.equal(sheetCsvUrl(address), data, address.slice(0, 90));
});

test('a table in several languages has titles, summaries, lanes, places and quotations in each', async () => {
  const { timeline, problems } = await readEvents(
    'date,title,title_ar,summary,Summary AR,topic,topic_ar,place,place_ar,quote,quote_ar,place_id,Group No\n' +
      '2026-02-03,Briefing,إحاطة,Short.,موجز.,Briefings,إحاطات,Doha,الدوحة,Yes.,نعم.,7,1\n' +
      '2026-02-06,Talks,محادثات,,,Contacts,,Muscat,,,,8,2\n',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(timeline.groups, [
    { id: 'Briefings', title: { und: 'Briefings', ar: 'إحاطات' } },
    { id: 'Contacts', title: { und: 'Contacts' } },
  ]);
  const words = (lang: string) => {
    const { table } = EventTable.from(timeline, { lang });
    const told = { messages: en, timezone: 'UTC', locale: lang };
    const places = [0, 1].map((event) => whenAndWhere(table, event, 'confirmed', told).at(-1));
    return [table.title(0), table.summary(0), localText(table.groups[0]!.title, lang), places];
  };
  assert.deepEqual(words('en'), ['Briefing', 'Short.', 'Briefings', ['Doha', 'Muscat']]);
  assert.deepEqual(words('ar'), ['إحاطة', 'موجز.', 'إحاطات', ['الدوحة', 'Muscat']]);
  assert.deepEqual(timeline.events[0]!.place_id, '7');
  const again = await readEvents(toCsv(timeline));
  assert.deepEqual(again.timeline.groups, timeline.groups);
});

test('a film’s captions have a column of their own, there and back', async () => {
  const text = 'date,title,media,media_captions\n2026,A,https://example.org/a.mp4,https://example.org/a.vtt\n';
  for (const each of [text, text.replace('media_captions', 'Subtitles')]) {
    const { timeline, problems } = await readEvents(each);
    assert.deepEqual(problems, []);
    assert.deepEqual(timeline.events[0]!.media, [
      { src: 'https://example.org/a.mp4', captions: 'https://example.org/a.vtt' },
    ]);
    assert.match(toCsv(timeline), /^id,date,title,media,media_captions\r\n.*a\.vtt/s);
  }
});
