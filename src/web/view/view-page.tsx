/** Stands in until the page is there. */
export function ViewPage() {
  return null;
}
