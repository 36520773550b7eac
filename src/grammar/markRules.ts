import { include, rules, type Rule } from './rule';
import { dimmed, scope } from './scopes';

const bold: Rule = {
  name: scope('markup.bold'),
  begin: String.raw`\*\*(?=[^\s*])(?=[^*]*\*\*)`,
  end: String.raw`\*\*|$`,
  patterns: [include('inMarks')],
};

const italic: Rule = {
  name: scope('markup.italic'),
  begin: String.raw`(?<![\p{L}\p{N}*])\*(?=[^\s*])(?=[^*]{0,400}[^\s*]\*(?!\*))`,
  end: String.raw`\*|$`,
  patterns: [include('inMarks')],
};

const underscored: Rule = {
  name: scope('markup.italic'),
  begin: String.raw`(?<![\p{L}\p{N}_])_(?=[^\s_])(?=[^_]{0,400}[^\s_]_(?![\p{L}\p{N}_]))`,
  end: '_|$',
  patterns: [include('inMarks')],
};

export const markRules = {
  bold,
  italic,
  underscored,
  htmlComment: { match: '<!--[^<>]*-->', name: dimmed('html') } satisfies Rule,
  htmlTag: {
    match: String.raw`</?(?:su[bp]|u|br|em|strong|[ib]|p|div|span)(?:\s[^<>]{0,200})?/?>`,
    name: dimmed('html'),
  } satisfies Rule,
  address: {
    match: String.raw`(?<![\p{L}\p{N}._%+@-])(?:https?://[^\s<>«»“”"]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})`,
    name: scope('markup.underline.link'),
  } satisfies Rule,
  /** What a Markdown writer takes for a mark where none is meant. */
  escape: {
    match: String.raw`\\(?=[#*_.\[\]()-])`,
    name: dimmed('escape'),
  } satisfies Rule,
  mark: rules(
    ...['htmlComment', 'htmlTag', 'escape', 'bold', 'italic', 'underscored', 'address'].map(
      include,
    ),
  ),
};
