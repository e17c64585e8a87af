/** Selects form fields that the keyboard can reach. */
const field = ['input:not([type="hidden"])', 'textarea', 'select', '[role="combobox"]']
  .map((each) => `${each}:not(:disabled):not([tabindex="-1"])`)
  .join(', ');

/**
 * Returns where the focus starts in a dialog: at a marked element, in the first field, or at the button for which it
 * was opened. Undefined while there is none of these.
 */
export function firstFocusIn(content: HTMLElement): HTMLElement | undefined {
  const [own] = content.querySelectorAll<HTMLElement>('[data-autofocus]');
  if (own) return own;
  const fields = [...content.querySelectorAll<HTMLElement>(field)].filter((each) => each.checkVisibility());
  const [first] = fields;
  if (first instanceof HTMLInputElement && first.type === 'radio') {
    const chosen = fields.find(
      (each) => each instanceof HTMLInputElement && each.name === first.name && each.checked,
    );
    return chosen ?? first;
  }
  return first ?? [...content.querySelectorAll<HTMLElement>('button[type="submit"]')][0];
}
