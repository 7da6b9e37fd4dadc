/** Compares two versions of the schema. */
import { buildASTSchema, findBreakingChanges, findDangerousChanges, parse } from 'graphql';
import { breaking, dangerous, type Change } from './change.js';
import { directiveChanges } from './directive-changes.js';

/** The changes from one SDL to another: what graphql finds, and the directives that it does not compare. */
export const schemaChanges = (releasedSdl: string, currentSdl: string): Change[] => {
  const [releasedDocument, currentDocument] = [parse(releasedSdl), parse(currentSdl)];
  // The SDL does not define the directives of federation.
  const options = { assumeValidSDL: true };
  const released = buildASTSchema(releasedDocument, options);
  const current = buildASTSchema(currentDocument, options);
  return [
    ...findBreakingChanges(released, current).map(({ description }) => breaking(description)),
    ...findDangerousChanges(released, current).map(({ description }) => dangerous(description)),
    ...directiveChanges(releasedDocument, currentDocument),
  ];
};
