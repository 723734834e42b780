import { z } from 'zod';
import { Sentence } from './problem.ts';

/** How far the making of one report is. */
export const Making = z.object({
  /** As the page that wants it called it. */
  id: z.string(),
  stage: z.enum([
    'gathering',
    'composing',
    'typesetting',
    'writing',
    'done',
    'failed',
    'cancelled',
  ]),
  /** 0 to 1. */
  share: z.number().min(0).max(1),
});
export type Making = z.infer<typeof Making>;

/** What is wrong with a file by which the office shapes its reports; the shipped one serves. */
export const TemplateFault = z.object({
  file: z.string(),
  /** Count from 1. */
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  sentence: Sentence,
});
export type TemplateFault = z.infer<typeof TemplateFault>;

/** One page as it will print. `svg` is null where the page is told to be one that the asker has. */
export const PreviewPage = z.object({ hash: z.string(), svg: z.string().nullable() });

export type PreviewPage = z.infer<typeof PreviewPage>;

export const Preview = z.object({
  pages: z.array(PreviewPage),
  faults: z.array(TemplateFault),
});
export type Preview = z.infer<typeof Preview>;
