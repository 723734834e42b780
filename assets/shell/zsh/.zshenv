# Marks where zsh's prompt and commands begin and end (OSC 633), so that the console learns a
# command's output, exit code and folder. zsh reads this file because ZDOTDIR points here; it gives
# the operator's ZDOTDIR back at once, so that all their own files are read, and changes none.
# The nonce tells the shell's own marks from those in files, logs or pages that are only shown. It
# is no secret from programs the operator runs: they could do all the shell can do anyway.

typeset -g __watchroom_nonce=$WATCHROOM_NONCE
unset WATCHROOM_NONCE

if [[ -n ${WATCHROOM_ZDOTDIR+set} ]]; then
  export ZDOTDIR=$WATCHROOM_ZDOTDIR
  unset WATCHROOM_ZDOTDIR
else
  unset ZDOTDIR
fi

if [[ -n $__watchroom_nonce && -o interactive ]]; then
  typeset -g __watchroom_a=$'%{\e]633;A;'$__watchroom_nonce$'\a%}'
  typeset -g __watchroom_b=$'%{\e]633;B;'$__watchroom_nonce$'\a%}'
  typeset -g __watchroom_x=$'%{\e]633;X;'$__watchroom_nonce$'\a%}'

  # Prints a mark with a text, in which what would end either stands as \xHH.
  __watchroom_tell() {
    emulate -L zsh -o extended_glob
    local text=${2//(#m)[[:cntrl:]\\;]/\\x${(l:2::0:)$(([##16] #MATCH))}}
    print -rn -- $'\e]633;'$1$text";$__watchroom_nonce"$'\a'
  }

  # First at the prompt; the operator's files add theirs behind it.
  __watchroom_ended() {
    local code=$?
    emulate -L zsh
    print -rn -- $'\e]633;D;'"$code;$__watchroom_nonce"$'\a'
    __watchroom_tell 'P;Cwd=' $PWD
    __watchroom_prompt
    # Once more at the end, when what sets the prompt anew has done so.
    if [[ ${precmd_functions[-1]} != __watchroom_prompt ]]; then
      precmd_functions=(${precmd_functions:#__watchroom_prompt} __watchroom_prompt)
    fi
    return $code
  }

  __watchroom_prompt() {
    emulate -L zsh
    PS1=$__watchroom_a${${PS1//$__watchroom_a/}//$__watchroom_b/}$__watchroom_b
    # zsh pads the last line ahead of its prompt: what follows this mark is no output.
    PROMPT_EOL_MARK=$__watchroom_x${${PROMPT_EOL_MARK-%B%S%#%s%b}//$__watchroom_x/}
  }

  # The line as it was entered, unless it is too long for the mark.
  __watchroom_begin() {
    emulate -L zsh
    if [[ -n $1 && ${#1} -le 4000 ]]; then
      __watchroom_tell 'E;' $1
    fi
    print -rn -- $'\e]633;C;'$__watchroom_nonce$'\a'
  }

  typeset -ga precmd_functions preexec_functions
  precmd_functions=(__watchroom_ended $precmd_functions)
  preexec_functions+=(__watchroom_begin)
fi

if [[ -r ${ZDOTDIR:-$HOME}/.zshenv ]]; then
  source ${ZDOTDIR:-$HOME}/.zshenv
fi
