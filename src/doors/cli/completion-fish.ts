// The completion script for fish: one function that prints what fits, with what each word means behind a tab.

import { type CompletionNode, valueCases } from './completion-model.ts';
import { PROGRAM } from './synopsis.ts';

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function printed(word: string, help: string): string {
  return quoted(`${word}\t${help}`);
}

function nodeCase({ path, children, options }: CompletionNode): string {
  const valued = options.flatMap(({ option, value }) => (value === null ? [] : [option]));
  return `        case ${quoted(path)}
            set -g __telekommune_children ${children.map(({ word, help }) => printed(word, help)).join(' ')}
            set -g __telekommune_options ${options.map(({ option, help }) => printed(option, help)).join(' ')}
            set -g __telekommune_valued ${valued.join(' ')}`;
}

/** The script. */
export function fishCompletion(nodes: readonly CompletionNode[]): string {
  const values = valueCases(nodes)
    .filter(([, , source]) => source !== '')
    .map(
      ([path, at, source]) => `        case ${quoted(`${path}|${at}`)}\n            echo ${quoted(source)}`,
    );
  return `# Completion of ${PROGRAM} and tk for fish. Made by: ${PROGRAM} completion fish
# Use it once:    ${PROGRAM} completion fish | source
# Use it always:  ${PROGRAM} completion fish > ~/.config/fish/completions/${PROGRAM}.fish

function __telekommune_node
    set -g __telekommune_children
    set -g __telekommune_options
    set -g __telekommune_valued
    switch $argv[1]
${nodes.map(nodeCase).join('\n')}
    end
end

function __telekommune_source
    switch $argv[1]
${values.join('\n')}
    end
end

function __telekommune_complete
    set -l tokens (commandline -opc)
    set -l current (commandline -ct)
    set -l at ''
    set -l place 1
    set -l pending ''
    set -l folder ''
    set -l only_places no
    __telekommune_node ''
    for word in $tokens[2..-1]
        if test -n "$pending"
            test "$pending" = --folder; and set folder $word
            set pending ''
        else if test $only_places = yes
            set place (math $place + 1)
        else if test "$word" = --
            set only_places yes
        else if string match -q -- '--folder=*' $word
            set folder (string replace -- '--folder=' '' $word)
        else if string match -q -- '-*' $word
            contains -- $word $__telekommune_valued; and set pending $word
        else if test $place -eq 1; and string match -q -- "$word"\\t'*' $__telekommune_children
            set at (string trim -- "$at $word")
            __telekommune_node $at
        else
            set place (math $place + 1)
        end
    end
    set -l before ''
    if test -z "$pending" -a $only_places = no; and string match -q -- '-*' $current
        if string match -q -- '--*=*' $current
            set before (string split -m 1 = -- $current)[1]=
            set pending (string split -m 1 = -- $current)[1]
            set current (string split -m 1 = -- $current)[2]
        else
            printf '%s\\n' $__telekommune_options
            return
        end
    end
    test -z "$pending" -a $place -eq 1; and printf '%s\\n' $__telekommune_children
    set -l at_place "$at|$place"
    test -n "$pending"; and set at_place "$at|$pending"
    set -l source (__telekommune_source $at_place)
    switch "$source"
        case ''
        case '@names *'
            set -l names (string replace -- '@names ' '' $source)
            set -l where
            test -n "$folder"; and set where --folder $folder
            for name in ($tokens[1] completion names $names $where 2>/dev/null)
                echo $before$name
            end
        case @files
            __fish_complete_path $current
        case @folders
            __fish_complete_directories $current
        case '*'
            for word in (string split ' ' -- $source)
                echo $before$word
            end
    end
end

complete -c ${PROGRAM} -f -a '(__telekommune_complete)'
complete -c tk -f -a '(__telekommune_complete)'
`;
}
