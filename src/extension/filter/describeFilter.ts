import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { kindLabel, themeLabel } from '../../core/codebook/labels';
import { wantedOf, type AnnotationFilter } from '../../core/workspace/annotationFilter';
import { facets, type AnnotationState, type Facet } from '../../core/workspace/facets';
import type { Desk } from '../desk';
import { baseName } from '../world/documents';
import { stateLabels } from './stateLabels';

/** More texts than this are only counted: a period of time may have hundreds. */
const mostNames = 4;

/** A filter in words: `condemnation or commitment · defence · “port”`; empty where it hides nothing. */
export function describeFilter(desk: Pick<Desk, 'workspace'>, filter: AnnotationFilter): string {
  const label = facetLabels(desk);
  const { language } = vscode.env;
  const or = new Intl.ListFormat(language, { type: 'disjunction' });
  const parts = facets.flatMap((facet) => {
    const wanted = wantedOf(filter, facet);
    if (facet === 'text' && wanted.length > mostNames) {
      return [vscode.l10n.t('{count} texts', { count: wanted.length })];
    }
    return wanted.length === 0 ? [] : [or.format(wanted.map((key) => label(facet, key)))];
  });
  if (filter.words !== undefined) parts.push(vscode.l10n.t('“{words}”', { words: filter.words }));
  return parts.join(' · ');
}

/** What the values of facets are called, in whichever codebook of the workspace knows them. */
export function facetLabels({
  workspace,
}: Pick<Desk, 'workspace'>): (facet: Facet, key: string) => string {
  const { language } = vscode.env;
  const states = stateLabels();
  let books: ReadonlySet<Codebook> | undefined;
  const bookWith = (has: (codebook: Codebook) => boolean): Codebook | undefined => {
    books ??= new Set(Array.from(workspace.texts, (text) => workspace.codebookOf(text)));
    return [...books].find(has);
  };
  return (facet, key) => {
    switch (facet) {
      case 'text':
        return baseName(vscode.Uri.parse(key, true));
      case 'kind': {
        const codebook = bookWith(({ kinds }) => kinds.has(key));
        return codebook ? kindLabel(codebook, key, language) : key;
      }
      case 'theme': {
        if (key === '') return vscode.l10n.t('no theme');
        const codebook = bookWith(({ themes }) => themes.has(key));
        return codebook ? themeLabel(codebook, key, language) : key;
      }
      case 'coder':
        return key === '' ? vscode.l10n.t('no coder') : key;
      case 'state':
        return states[key as AnnotationState];
    }
  };
}
