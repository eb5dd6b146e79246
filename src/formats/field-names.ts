import type { Report } from '../model/fault.js';

// Each field, then other names for it, the better ones first. Case, spaces and joining marks do not matter.
const NAMES = `id,slug,uid
title,headline,name,label,event
summary,description,text,notes,details
date,start,startdate,when,begin,eventdate,from,day,datetime,year
end,enddate,until,to,finish
timezone,tz
group,topic,category,lane
tags,tag,keywords
actors,actor,people,who
place,location,where,venue
lat,latitude
lon,lng,longitude,long
status
importance,weight,priority
relations,relation,related
source,sources,outlet,publisher
source_url,sourcelink,link,url,href
quote
quote_by,quoteby
media,image,picture,photo
media_alt,alt,alttext,imagealt
media_caption,caption
media_credit,credit
updated`
  .split('\n')
  .map((line) => line.split(','));

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

/** Longest name of a column. */
const LONGEST = 200;

const titles = new Map(NAMES.slice(1, 3).flatMap((names) => names.map((name) => [name, names[0]!] as const)));

/** `title_ar` for `Headline AR` and the like. */
function translatedName(name: string): string | undefined {
  const match = /^(\w+)[\s_-]+([a-z]{2}(?:-[a-z\d]+)?)$/i.exec(name);
  const field = match && titles.get(plain(match[1]!));
  return field ? `${field}_${match[2]!.toLowerCase()}` : undefined;
}

/**
 * The event field that each column fills, by its heading. Columns that are none of the format's keep their heading as
 * the field's name; '' stands for a column that is left out.
 */
export function fieldsOfColumns(headings: readonly string[], report: Report, row?: number): readonly string[] {
  const fields = headings.map((heading) => heading.trim().slice(0, LONGEST));
  const place = row === undefined ? {} : { row };
  const columns = new Map<string, number>();
  const exact = new Set<string>();
  for (const [column, heading] of fields.entries()) {
    const name = plain(heading);
    if (heading === '') continue;
    if (heading === '__proto__') {
      fields[column] = '';
      report({ code: 'field-name', ...place, value: heading });
    } else if (exact.has(heading.toLowerCase())) {
      fields[column] = '';
      report({ code: 'column-double', ...place, value: heading });
    } else if (!columns.has(name)) {
      columns.set(name, column);
    }
    exact.add(heading.toLowerCase());
  }
  for (const names of NAMES) {
    const found = [plain(names[0]!), ...names.slice(1)].find((name) => columns.has(name));
    if (found === undefined) continue;
    fields[columns.get(found)!] = names[0]!;
    columns.delete(found);
  }
  for (const column of columns.values()) fields[column] = translatedName(fields[column]!) ?? fields[column]!;
  return fields;
}
