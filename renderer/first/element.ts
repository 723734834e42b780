/** @param styles names of classes, or none */
export function element(
  name: string,
  styles: string,
  ...children: readonly (Element | string)[]
): HTMLElement {
  const made = document.createElement(name);
  if (styles !== '') made.className = styles;
  made.append(...children);
  return made;
}
