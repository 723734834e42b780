import { TextInput, type TextInputProps } from '@mantine/core';
import type { Ref } from 'react';

interface Props extends Pick<TextInputProps, 'aria-label' | 'label' | 'error' | 'autoFocus'> {
  ref: Ref<HTMLInputElement>;
  placeholder?: string;
}

/**
 * Where a PIN is typed. What is typed stays in the field alone: it is read and cleared when it is
 * sent, and never becomes a part of the page's state or of its text.
 */
export function PinField(props: Props) {
  return (
    <TextInput
      className="pin-field"
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      {...props}
    />
  );
}

/** Reads what was typed and clears the field. */
export function takePin(field: HTMLInputElement | null): string {
  const pin = field?.value ?? '';
  if (field) field.value = '';
  return pin;
}
