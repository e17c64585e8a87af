import { inputId } from './control-props.ts';

/** Moves the focus to the control with a fault, or to the nearest one around it. */
export function focusFault(path: string): void {
  requestAnimationFrame(() => {
    for (let at = path; at !== ''; at = at.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
      const element = document.getElementById(inputId(at));
      if (!element) continue;
      element.focus();
      element.scrollIntoView({ block: 'center' });
      return;
    }
  });
}
