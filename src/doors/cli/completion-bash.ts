// The completion script for bash (3.2 and newer): a table of cases, and a walk over the words typed so far.

import { type CompletionNode, valueCases } from './completion-model.ts';
import { PROGRAM } from './synopsis.ts';

// Everything in the table is made of short names, words and options: no character that bash would read otherwise.
function nodeCase({ path, children, options }: CompletionNode): string {
  const valued = options.flatMap(({ option, value }) => (value === null ? [] : [option]));
  return `    '${path}')
      children='${children.map(({ word }) => word).join(' ')}'
      options='${options.map(({ option }) => option).join(' ')}'
      valued=' ${valued.join(' ')} ' ;;`;
}

/** The script. */
export function bashCompletion(nodes: readonly CompletionNode[]): string {
  const values = valueCases(nodes)
    .filter(([, , source]) => source !== '')
    .map(([path, at, source]) => `    '${path}|${at}') source='${source}' ;;`);
  return `# Completion of ${PROGRAM} and tk for bash. Made by: ${PROGRAM} completion bash
# Use it once:    source <(${PROGRAM} completion bash)
# Use it always:  ${PROGRAM} completion bash > ~/.local/share/bash-completion/completions/${PROGRAM}

_telekommune_node() {
  children='' options='' valued=' '
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
  local cur="\${COMP_WORDS[COMP_CWORD]}" at='' place=1 pending='' folder='' only_places='' i word
  local children options valued source candidates
  [ "$cur" = '=' ] && cur=''
  _telekommune_node ''
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [ "$word" = '=' ]; then
      continue
    elif [ -n "$pending" ]; then
      [ "$pending" = '--folder' ] && folder="$word"
      pending=''
    elif [ -n "$only_places" ]; then
      place=$((place + 1))
    elif [ "$word" = '--' ]; then
      only_places=yes
    elif [[ "$word" == -* ]]; then
      [[ "$valued" == *" $word "* ]] && pending="$word"
    elif [ "$place" = 1 ] && [[ " $children " == *" $word "* ]]; then
      at="\${at:+$at }$word"
      _telekommune_node "$at"
    else
      place=$((place + 1))
    fi
  done
  COMPREPLY=()
  if [ -z "$pending" ] && [ -z "$only_places" ] && [[ "$cur" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
    return
  fi
  _telekommune_source "$at|\${pending:-$place}"
  candidates="$source"
  case "$source" in
    @names*) candidates="$("\${COMP_WORDS[0]}" completion names "\${source#@names }" \${folder:+--folder "$folder"} 2>/dev/null)" ;;
    @files) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")); return ;;
    @folders) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$cur")); return ;;
  esac
  [ -z "$pending" ] && [ "$place" = 1 ] && candidates="$children $candidates"
  COMPREPLY=($(compgen -W "$candidates" -- "$cur"))
}

complete -F _telekommune ${PROGRAM} tk
`;
}
