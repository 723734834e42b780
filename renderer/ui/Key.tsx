import type { ButtonHTMLAttributes } from 'react';
import './key.css';

/**
 * A key as it stands in rows: it looks like every other button, and costs the browser less than one
 * of Mantine's where hundreds of rows come and go.
 */
export function Key(props: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'>) {
  return <button type="button" {...props} className="key" />;
}
