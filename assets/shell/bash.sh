# Marks where bash's prompt and commands begin and end (OSC 633), so that the console learns a
# command's output, exit code and folder. Read instead of ~/.bashrc, which it reads first; changes no
# file. The nonce tells the shell's own marks from those in files, logs or pages that are only shown.
# It is no secret from programs the operator runs: they could do all the shell can do anyway.

__watchroom_nonce=${WATCHROOM_NONCE-}
unset WATCHROOM_NONCE

if [ -r ~/.bashrc ]; then
  . ~/.bashrc
fi

# PS0, which is printed before a command runs, came with bash 4.4.
if [ -n "$__watchroom_nonce" ] && [ $((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1])) -ge 404 ]; then
  __watchroom_a=$'\e]633;A;'$__watchroom_nonce$'\a'
  __watchroom_b=$'\e]633;B;'$__watchroom_nonce$'\a'
  __watchroom_c='$(__watchroom_entered)'$'\e]633;C;'$__watchroom_nonce$'\a'

  # Prints a mark with a text, in which what would end either stands as \xHH.
  __watchroom_tell() {
    local LC_ALL=C.UTF-8 text=${2//\\/'\x5c'} hex
    text=${text//;/'\x3b'}
    while [[ $text =~ [[:cntrl:]] ]]; do
      printf -v hex '\\x%02x' "'${BASH_REMATCH[0]}"
      text=${text//"${BASH_REMATCH[0]}"/"$hex"}
    done
    printf '\e]633;%s%s;%s\a' "$1" "$text" "$__watchroom_nonce"
  }

  # The last line of the history, as its number and its text.
  __watchroom_last() {
    [[ $(HISTTIMEFORMAT='' builtin history 1) =~ ^\ *([0-9]+)[*\ ]\ (.*)$ ]]
  }

  # The line as it was entered. Where the history left it out, nothing is told; nor is a line told
  # that is too long for the mark.
  __watchroom_entered() {
    __watchroom_last || return
    if [ "${BASH_REMATCH[1]}" != "$__watchroom_before" ] && [ "${#BASH_REMATCH[2]}" -le 4000 ]; then
      __watchroom_tell 'E;' "${BASH_REMATCH[2]}"
    fi
  }

  # First at the prompt: later ones would find another command's exit code. It hands on its own.
  __watchroom_ended() {
    local code=$?
    printf '\e]633;D;%s;%s\a' "$code" "$__watchroom_nonce"
    return "$code"
  }

  # Last at the prompt: what sets the prompt anew has done so. Old marks may have been copied along.
  __watchroom_prompt() {
    local prompt=${PS1-} before=${PS0-}
    prompt=${prompt//"\\[$__watchroom_a\\]"/}
    prompt=${prompt//"\\[$__watchroom_b\\]"/}
    PS1="\\[$__watchroom_a\\]$prompt\\[$__watchroom_b\\]"
    PS0="${before//"$__watchroom_c"/}$__watchroom_c"
    __watchroom_before=
    __watchroom_last && __watchroom_before=${BASH_REMATCH[1]}
    __watchroom_tell 'P;Cwd=' "$PWD"
  }

  if [[ $(declare -p PROMPT_COMMAND 2>/dev/null) == 'declare -a'* ]]; then
    PROMPT_COMMAND=(__watchroom_ended "${PROMPT_COMMAND[@]}" __watchroom_prompt)
  else
    PROMPT_COMMAND=__watchroom_ended$'\n'${PROMPT_COMMAND-}$'\n'__watchroom_prompt
  fi
fi
