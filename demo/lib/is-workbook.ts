/** Whether a file is a workbook, by its name or by how it says what it is. */
export const isWorkbook = ({ name, type }: { readonly name: string; readonly type: string }): boolean =>
  /\.xls[xm]$/i.test(name) || type === 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
