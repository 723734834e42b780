import { z } from 'zod';

/**
 * What a failure looks like from outside, before anybody knows its cause. `payload`: small packets
 * pass and large ones do not; `slow`: it was slow before it was dead; `several`: more than one
 * service at once; `authentication`: what fails shares a login; `intrusion`, `ddos`, `storage` and
 * `datacentre` are never concluded, only chosen by a person or by what the services stand on.
 */
export const SYMPTOMS = [
  'dns',
  'network',
  'payload',
  'certificate',
  'http',
  'content',
  'notice',
  'slow',
  'several',
  'authentication',
  'datacentre',
  'storage',
  'ddos',
  'intrusion',
] as const;
export const Symptom = z.enum(SYMPTOMS);
export type Symptom = z.infer<typeof Symptom>;
