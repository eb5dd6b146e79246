import type { Report } from '../model/fault.js';

// Each field, then other names for it, the better ones first: in English, then what other languages obviously call it.
// Case, spaces, accents and joining marks do not matter.
const NAMES = `id slug uid | kennung | identifiant | kimlik | идентификатор | 编号 | المعرف معرف | شناسه | מזהה
title headline name label event subject | titel überschrift schlagzeile ereignis | título titular evento | titre événement | başlık olay | заголовок название событие | タイトル 見出し 出来事 題名 | 标题 事件 | العنوان عنوان الحدث حدث | عنوان رویداد | כותרת אירוע
summary description text notes details content body | zusammenfassung beschreibung | resumen descripción | résumé texte | resumo descrição texto | özet açıklama metin | описание текст резюме | 概要 説明 本文 要約 | 摘要 描述 说明 内容 | الملخص ملخص الوصف وصف النص | خلاصه توضیحات شرح | תקציר תיאור טקסט
date start startdate starttime when begin eventdate from day datetime timestamp year time | datum beginn anfang von startdatum jahr | fecha inicio desde año | début année | data início ano | tarih başlangıç yıl | дата начало год | 日付 開始 開始日 日時 年月日 | 日期 开始 开始日期 时间 | التاريخ تاريخ البداية السنة | تاریخ شروع | תאריך התחלה
end enddate endtime until to finish | ende bis enddatum | fin hasta | fin | fim término | bitiş son | конец окончание | 終了 終了日 | 结束 结束日期 | النهاية نهاية | پایان | סיום סוף
timezone tz | zeitzone | zonahoraria | fuseauhoraire fuseau | fusohorário | saatdilimi | часовойпояс | タイムゾーン | 时区 | المنطقةالزمنية | منطقهزمانی | אזורזמן
group topic category lane | gruppe thema kategorie | grupo tema categoría | groupe thème catégorie | categoria | grup konu kategori | группа тема категория | グループ 分類 カテゴリ カテゴリー | 组 分类 类别 主题 | المجموعة الموضوع الفئة | گروه موضوع دسته | קבוצה נושא קטגוריה
tags tag keywords | schlagwörter stichwörter | etiquetas | étiquettes motsclés | palavraschave | etiketler | теги метки | タグ | 标签 | الوسوم وسوم | برچسب برچسبها | תגיות
actors actor people who | akteure beteiligte personen | actores personas | acteurs personnes | atores pessoas | aktörler kişiler | участники | 関係者 人物 | 人物 参与者 | الأطراف الأشخاص | بازیگران افراد | משתתפים אנשים
place location where venue | ort | lugar ubicación | lieu endroit | local | yer konum | место | 場所 | 地点 | المكان مكان الموقع | مکان محل | מקום מיקום
lat latitude | breite breitengrad | latitud | enlem | широта | 緯度 | 纬度 | خطالعرض | عرضجغرافیایی | קורוחב
lon lng longitude long | länge längengrad | longitud | boylam | долгота | 経度 | 经度 | خطالطول | طولجغرافیایی | קואורך
status | estado | statut | estado | durum | статус | 状態 状況 | 状态 | الحالة | وضعیت | סטטוס
importance weight priority | wichtigkeit bedeutung | importancia | importância | önem | важность | 重要度 | 重要性 | الأهمية | اهمیت | חשיבות
relations relation related | beziehungen
source sources outlet publisher | quelle quellen | fuente fuentes | fonte fontes | kaynak kaynaklar | источник источники | 出典 情報源 | 来源 | المصدر المصادر | منبع منابع | מקור מקורות
source_url sourcelink link url href | quelllink | enlace | lien | ligação | bağlantı | ссылка | リンク | 链接 | الرابط رابط | پیوند لینک | קישור
quote | zitat | cita | citation | citação | alıntı | цитата | 引用 | 引用 引语 | اقتباس | نقلقول | ציטוט
quote_by quoteby
media image picture photo | bild foto | imagen foto | photo | imagem | görsel fotoğraf resim | изображение фото картинка | 画像 写真 | 图片 图像 | الصورة صورة | تصویر عکس | תמונה
media_alt alt alttext imagealt | alternativtext | textoalternativo | textealternatif | altmetin
media_caption caption | bildunterschrift | pie | légende | legenda | altyazı | подпись | キャプション | 图注
media_captions captions subtitles | untertitel | subtítulos | soustitres | 字幕
media_credit credit | bildnachweis | crédito créditos | crédit
updated lastmodified modified | aktualisiert | actualizado | misàjour | atualizado | güncellendi | обновлено | 更新 更新日 | 更新 更新时间 | محدث | بهروزشده | עודכן`;

/** A heading without case, accents, spaces and joining marks. */
export function plainName(name: string): string {
  const short = name.slice(0, LONGEST);
  // Nearly all are plain English.
  if (/^[ -~]*$/.test(short)) return short.toLowerCase().replace(/[\s_.:'()-]+/g, '');
  return short
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\s_\-.:'’()\u200c\u200f\u200e]+/gu, '');
}

/** Longest name of a column. */
const LONGEST = 200;

/** Each field with its names, in the order in which they are looked for. */
const FIELDS = NAMES.split('\n').map((line) => {
  const [field = '', ...others] = line.split(/[\s|]+/);
  return { field, names: [...new Set([field, ...others].map(plainName))] };
});

/** What may stand in a table in several languages, by its names. */
const translatable = new Map(
  FIELDS.filter(({ field }) => /^(title|summary|group|place|quote)$/.test(field)).flatMap(({ field, names }) =>
    names.map((name) => [name, field] as const),
  ),
);

/** `title_ar` for `Headline AR` and the like. */
function translatedName(name: string): string | undefined {
  const match = /^(\w{1,40})[\s_-]{1,3}([a-z]{2}(?:-[a-z\d]{1,20})?)$/i.exec(name);
  const field = match && translatable.get(plainName(match[1]!));
  const lang = match?.[2]?.toLowerCase();
  // Nobody means Indonesian by `place_id`, nor Norwegian by `Group No`.
  const isNumber = (lang === 'id' || lang === 'no') && (field === 'group' || field === 'place');
  return field && !isNumber ? `${field}_${lang}` : undefined;
}

/** What a time of day is called that belongs to the date. */
export const TIMES: ReadonlySet<string> = new Set(
  'time starttime uhrzeit zeit hora heure saat время 時刻 时刻 الوقت ساعت שעה'.split(' ').map(plainName),
);
/** What one is called that belongs to the end. */
export const END_TIMES: ReadonlySet<string> = new Set('endtime endzeit'.split(' '));

/** Headings by which tables of other formats are known. */
const OTHERS = new Set('year month day headline eventdate'.split(' '));

/** Whether a heading is that of an app's own field, whatever it is called: `field:time`. */
export const isLiteral = (heading: string): boolean => /^field:./.test(heading);

/** The heading of an app's own field, by which it reads back as that and no other. */
export function literalHeading(field: string): string {
  const name = plainName(field);
  const isTaken = isLiteral(field) || [TIMES, END_TIMES, OTHERS].some((names) => names.has(name));
  return isTaken || fieldsOfColumns([field], () => {})[0] !== field ? `field:${field}` : field;
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
    const name = plainName(heading);
    if (heading === '') continue;
    if (isLiteral(heading) && !heading.endsWith('__proto__')) {
      fields[column] = heading.slice(6);
      continue;
    }
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
  for (const { field, names } of FIELDS) {
    const found = names.find((name) => columns.has(name));
    if (found === undefined) continue;
    fields[columns.get(found)!] = field;
    columns.delete(found);
  }
  for (const column of columns.values()) fields[column] = translatedName(fields[column]!) ?? fields[column]!;
  return fields;
}
