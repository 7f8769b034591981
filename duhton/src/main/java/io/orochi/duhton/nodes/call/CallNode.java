package io.orochi.duhton.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.duhton.builtins.Builtin;
import io.orochi.duhton.compiler.Compiler;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.reader.Form;
import io.orochi.duhton.runtime.Function;
import io.orochi.framework.mode.ModalNode;
import io.orochi.framework.mode.TransactionalCopies;

/**
 * A call of whatever function the name stands for now. What the arguments mean depends on it, so
 * they are compiled when the first function of either kind is called.
 */
public final class CallNode extends DuhtonNode implements ModalNode {
  private final Compiler compiler;
  private final Form.Sequence form;
  @Child private LookUpNode lookUp;
  @Child private UserCallNode userCall;
  @Child private DuhtonNode builtinCall;
  @CompilationFinal private Builtin builtin;
  @CompilationFinal private boolean tx;

  public CallNode(Compiler compiler, Form.Sequence form, LookUpNode lookUp) {
    this.compiler = compiler;
    this.form = form;
    this.lookUp = lookUp;
  }

  @Override
  public void becomeTransactional() {
    tx = true;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object f = lookUp.execute(frame);
    if (f instanceof Function function) {
      if (userCall == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        makeUserCall();
      }
      return userCall.execute(frame, function);
    }
    if (f != builtin) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      makeBuiltinCall((Builtin) f);
    }
    return builtinCall.execute(frame);
  }

  private void makeUserCall() {
    getLock().lock();
    try {
      if (userCall == null) {
        UserCallNode node = new UserCallNode(new ArgumentsNode(compiler, form));
        userCall = insert(switched(node));
      }
    } finally {
      getLock().unlock();
    }
  }

  /** A name has at most one built-in meaning, so this happens once. */
  private void makeBuiltinCall(Builtin b) {
    getLock().lock();
    try {
      if (builtin == null) {
        builtinCall = insert(switched(b.compile(compiler, form.arguments()).at(form)));
        builtin = b;
      }
    } finally {
      getLock().unlock();
    }
  }

  private <T extends Node> T switched(T fresh) {
    if (tx) {
      TransactionalCopies.switchAll(fresh);
    }
    return fresh;
  }
}
