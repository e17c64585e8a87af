/** Stands in until the page is there. */
export function RegisterPage() {
  return null;
}
