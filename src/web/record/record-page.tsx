/** Stands in until the page is there. */
export function RecordPage() {
  return null;
}
