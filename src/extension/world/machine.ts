// All that the extension takes from Node. In a browser, another file stands in for this one.
export { LocalFiles } from '../../node/localFiles';
export { userName } from '../../node/userName';
export { setGitConfig } from '../../node/setGitConfig';
