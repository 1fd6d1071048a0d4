// The completion script for zsh: as the one for bash, with what each word means beside it.

import { type CompletionNode, valueCases } from './completion-model.ts';
import { PROGRAM } from './synopsis.ts';

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

// _describe splits at the first colon that has no backslash before it.
function described(word: string, help: string): string {
  return quoted(`${word.replaceAll(':', '\\:')}:${help}`);
}

function nodeCase({ path, children, options }: CompletionNode): string {
  const valued = options.flatMap(({ option, value }) => (value === null ? [] : [option]));
  return `    ${quoted(path)})
      children=(${children.map(({ word, help }) => described(word, help)).join(' ')})
      options=(${options.map(({ option, help }) => described(option, help)).join(' ')})
      valued=(${valued.join(' ')}) ;;`;
}

/** The script. */
export function zshCompletion(nodes: readonly CompletionNode[]): string {
  const values = valueCases(nodes)
    .filter(([, , source]) => source !== '')
    .map(([path, at, source]) => `    ${quoted(`${path}|${at}`)}) source=${quoted(source)} ;;`);
  return `#compdef ${PROGRAM} tk
# Completion of ${PROGRAM} and tk for zsh. Made by: ${PROGRAM} completion zsh
# Use it once:    source <(${PROGRAM} completion zsh)
# Use it always:  ${PROGRAM} completion zsh > "\${fpath[1]}/_${PROGRAM}"

_telekommune_node() {
  children=() options=() valued=()
  case "$1" in
${nodes.map(nodeCase).join('\n')}
  esac
}

_telekommune_source() {
  source=''
  case "$1" in
${values.join('\n')}
  esac
}

_telekommune() {
  local at='' pending='' folder='' only_places='' source='' word
  local -i place=1 i
  local -a children options valued names where
  _telekommune_node ''
  for ((i = 2; i < CURRENT; i++)); do
    word="\${words[i]}"
    if [[ -n "$pending" ]]; then
      [[ "$pending" == --folder ]] && folder="\${(Q)word}"
      pending=''
    elif [[ -n "$only_places" ]]; then
      place+=1
    elif [[ "$word" == -- ]]; then
      only_places=yes
    elif [[ "$word" == --folder=* ]]; then
      folder="\${(Q)word#--folder=}"
    elif [[ "$word" == -* ]]; then
      (( \${valued[(Ie)$word]} )) && pending="$word"
    elif (( place == 1 && \${children[(I)$word:*]} )); then
      at="\${at:+$at }$word"
      _telekommune_node "$at"
    else
      place+=1
    fi
  done
  if [[ -z "$pending" && -z "$only_places" && "$PREFIX" == -* ]]; then
    if [[ "$PREFIX" == --*=* ]]; then
      pending="\${PREFIX%%=*}"
      compset -P 1 '*='
    else
      _describe -o option options
      return
    fi
  fi
  _telekommune_source "$at|\${pending:-$place}"
  local -i found=1
  if [[ -z "$pending" && place -eq 1 ]] && (( $#children )); then
    _describe command children && found=0
  fi
  case "$source" in
    '') ;;
    @names*)
      [[ -n "$folder" ]] && where=(--folder "$folder")
      names=(\${(f)"$("\${words[1]}" completion names "\${source#@names }" "\${where[@]}" 2>/dev/null)"})
      (( $#names )) && compadd -a names && found=0 ;;
    @files) _files && found=0 ;;
    @folders) _files -/ && found=0 ;;
    *) names=(\${=source}); compadd -a names && found=0 ;;
  esac
  return found
}

if [[ "\${funcstack[1]}" == _telekommune ]]; then
  _telekommune "$@"
else
  compdef _telekommune ${PROGRAM} tk
fi
`;
}
