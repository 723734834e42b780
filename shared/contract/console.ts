import { z } from 'zod';
import { Sha256 } from '../attachment.ts';
import {
  CatalogueFileName,
  CataloguePath,
  CatalogueSource,
  EDIT_LIMIT,
  FileVersion,
  FileVersionText,
  SaveOutcome,
  TestOutcome,
} from '../catalogueEdit.ts';
import { CatalogueFault } from '../catalogueFault.ts';
import { DRILL_SPEEDS } from '../drill.ts';
import { BoardView, Settings, Theme } from '../settings.ts';
import { Language, Millis } from '../words.ts';
import { call, done, Key, nothing } from './call.ts';
import { Snapshot } from './snapshot.ts';

/** A file of the catalogue with a text that is not saved. */
const CatalogueDraft = { file: CatalogueFileName, text: z.string().max(EDIT_LIMIT) };

/** Calls about the console itself: what it shows, its settings, its catalogue and its drill. */
export const consoleCalls = {
  'console.snapshot': call(nothing, Snapshot),

  'settings.change': call(
    z.strictObject({
      language: Language.optional(),
      theme: Theme.optional(),
      terminalHeight: Settings.shape.terminalHeight.optional(),
      terminalOpen: z.boolean().optional(),
      terminalFontSize: Settings.shape.terminalFontSize.optional(),
      recordInput: z.boolean().optional(),
      alarmSound: z.boolean().optional(),
      alarmNotify: z.boolean().optional(),
      boardView: BoardView.optional(),
      savedViews: Settings.shape.savedViews.optional(),
      welcomed: z.boolean().optional(),
      closeToTray: z.boolean().optional(),
      startAtLogin: z.boolean().optional(),
      logLevel: Settings.shape.logLevel.optional(),
    }),
    Settings,
  ),

  /** Shows the host's file dialog. Null when cancelled or where the host has none. */
  'catalogue.pick': call(nothing, z.string().nullable()),
  /** Opens a file or folder and remembers it. Returns the faults; with any, the present world stays. */
  'catalogue.open': call(
    z.strictObject({ path: z.string().trim().min(1).max(4096) }),
    z.array(CatalogueFault),
  ),
  /** A file of the present catalogue, as it is on the disk; the first one where none is named. */
  'catalogue.source': call(z.strictObject({ file: CatalogueFileName.nullable() }), CatalogueSource),
  /** What is wrong with the whole catalogue, were this the file's text. */
  'catalogue.validate': call(z.strictObject(CatalogueDraft), z.array(CatalogueFault)),
  /** Writes the whole file or nothing. `was`: the hash of the bytes that the text replaces. */
  'catalogue.save': call(z.strictObject({ ...CatalogueDraft, was: Sha256 }), SaveOutcome),
  /** Makes an empty file in the catalogue's folder. */
  'catalogue.addFile': call(z.strictObject({ file: CatalogueFileName }), done),
  /** Texts of the file that came into force, newest first, at most 200. */
  'catalogue.versions': call(z.strictObject({ file: CatalogueFileName }), z.array(FileVersion)),
  'catalogue.version': call(
    z.strictObject({ file: CatalogueFileName, at: Millis }),
    FileVersionText,
  ),
  /** Looks once at the check that stands at `path` of the text. `test`: how the page calls it. */
  'catalogue.test': call(
    z.strictObject({ ...CatalogueDraft, path: CataloguePath, test: Key }),
    TestOutcome,
  ),
  'catalogue.cancelTest': call(z.strictObject({ test: Key }), done),

  'drill.open': call(z.strictObject({ name: Key }), done),
  'drill.run': call(z.strictObject({ running: z.boolean() }), done),
  'drill.speed': call(z.strictObject({ speed: z.literal(DRILL_SPEEDS) }), done),
  /** Sets the story to a moment, milliseconds of story time. */
  'drill.jump': call(z.strictObject({ at: Millis }), done),
};
